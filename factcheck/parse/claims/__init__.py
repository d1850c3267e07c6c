"""Claims: what a figure or a date says of what, of whom, where and when."""
