"""The page and the service of ``newslint serve``: a browser or a program sends a text and gets what is found in it."""
