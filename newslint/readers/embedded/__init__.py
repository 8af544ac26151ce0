"""What stands in marked-up text and is none of its prose: code, comments, formulas, template tags."""
