"""Rule packs: folders of YAML families, read into rule specs."""

from newslint.packs.catalogue import Catalogue, Family

__all__ = ["Catalogue", "Family"]
