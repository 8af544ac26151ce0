"""``python -m newslint``: nothing in the folder it is started in is taken for a Python module."""

# Not even __future__ is imported: as long as the folder is on the path, importing means running what lies there.
import os  # part of the interpreter's own start
import sys

if __name__ == "__main__":
    if not sys.flags.safe_path and sys.path[0] in ("", os.getcwd()):
        del sys.path[0]
    from newslint.cli import main

    sys.exit(main())
