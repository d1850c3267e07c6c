"""People: counts of them that need more than a number and its noun.

dwellers                  how many live in a place
absences, single_victims  nobody, and the one whom an article tells
offspring                 children told with their parents, whom nothing befell
losses                    losses in people, and no money
"""
