"""The fuzz run: random articles in every format, and what must hold for each of them."""
