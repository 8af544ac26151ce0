"""Archives: articles by the million, read where they lie, checked in processes or on a cluster."""
