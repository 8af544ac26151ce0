"""The language server: findings, reasons and fixes in editors; imported by ``newslint lsp`` alone."""
