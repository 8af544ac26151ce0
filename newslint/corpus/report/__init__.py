"""The report on an archive: what was found by time, section, site, author and rule, as one page and as data."""
