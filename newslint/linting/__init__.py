"""The core: rules run over a document, reports become findings, findings are told or switched off."""
