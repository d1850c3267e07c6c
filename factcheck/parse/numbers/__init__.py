"""Numbers: digits and number words folded into figures, with what stands glued to them."""
