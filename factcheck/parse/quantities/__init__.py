"""Quantities: numbers with their units, hedges, bounds and ranges."""
