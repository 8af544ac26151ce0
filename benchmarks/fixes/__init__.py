"""What ``check --fix`` makes of real articles, judged without newslint's own eyes."""
