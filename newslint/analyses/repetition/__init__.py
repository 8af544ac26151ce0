"""Which paragraphs, sentences and headlines of an article say again what stands in it already."""
