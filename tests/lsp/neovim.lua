-- What a writer does in Neovim: looks at what newslint finds, has the safe fixes applied, saves. It tells in told.json.
local ANSWER = 60000
vim.opt.fixendofline = false -- else Vim ends the last line itself

local function ended(problem)
  io.stderr:write(problem .. "\n")
  vim.cmd("cquit")
end

local published = false
local client = vim.lsp.start_client({
  handlers = {
    ["textDocument/publishDiagnostics"] = function(...)
      vim.lsp.handlers["textDocument/publishDiagnostics"](...)
      published = true
    end,
  },
  name = "newslint",
  cmd = { vim.env.NEWSLINT_PYTHON, "-m", "newslint", "lsp", "--isolated" },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, client)

if not vim.wait(ANSWER, function() return published end) then ended("nothing was published") end
local before = vim.diagnostic.get(0)

local parameters = vim.lsp.util.make_range_params()
parameters.context = { diagnostics = {}, only = { "source.fixAll" } }
local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", parameters, ANSWER)
local offered = {}
for _, answer in pairs(answers or {}) do
  for _, action in ipairs(answer.result or {}) do
    table.insert(offered, action.title)
    vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client).offset_encoding)
  end
end
vim.cmd("write")
local file = io.open("told.json", "w")
file:write(vim.json.encode({ before = before, offered = table.concat(offered, "\n") }))
file:close()
vim.cmd("qall!")
