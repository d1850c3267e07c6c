"""Together: what figures beside each other say of each other.

lists                       what one member says and the others share
ellipses                    counts in two places of which the first alone has the noun
breakdowns, parts_of_whole  wholes with their parts, and parts told as shares of a whole
fates                       what befell a whole and its parts
conversions                 one value told twice
foreseen                    what a forecast is of, told by the result beside it
"""
