// Starts `newslint lsp` and hands it the articles and rule files that are open; all else is the server's.
import { commands, ExtensionContext, window, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

const ARTICLES = ["plaintext", "markdown", "html"].map((language) => ({ language }));
const RULES = [{ language: "yaml", pattern: "**/*.yaml" }];

let client: LanguageClient | undefined;

async function start(): Promise<void> {
  const [command, ...args] = workspace.getConfiguration("newslint").get<string[]>("command", []);
  if (!command) return;
  client = new LanguageClient("newslint", { command, args }, { documentSelector: [...ARTICLES, ...RULES] });
  try {
    await client.start();
  } catch (problem) {
    client = undefined;
    window.showErrorMessage(
      `newslint tidak dapat dijalankan (${command}): ${problem}. Pasang dengan: pip install 'newslint[lsp]'`,
    );
  }
}

async function stop(): Promise<void> {
  await client?.stop();
  client = undefined;
}

async function restart(): Promise<void> {
  await stop();
  await start();
}

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand("newslint.restart", restart),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("newslint")) void restart();
    }),
  );
  await start();
}

export function deactivate(): Promise<void> {
  return stop();
}
