"""Rule packs: folders of YAML families, read into rule specs."""

from newslint.packs.catalogue import Catalogue

__all__ = ["Catalogue"]
