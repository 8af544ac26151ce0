"""Word files with findings as comments; python-docx and lxml are imported where one is written."""
