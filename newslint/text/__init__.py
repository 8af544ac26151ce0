"""What rules see: positions, blocks, sentences, quotations, and what an author says to newslint in a text."""
