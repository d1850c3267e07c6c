"""Claims: what a figure or a date says of what, of whom, where and when.

Every room imports only from those above it:

sentence_figures  a sentence with its figures, as all that read claims of it look at them
counts            what a number counts
told              a figure with what was made of it
scene             where a text goes on telling
thread            what a text goes on with from one figure to the next
contests          votes and matches
dates             what a date dates
lengths           ways, heights and terms
ages              how old somebody is, or became
measures          what an amount, a share or a level measures
people            counts of people that need more than a number and its noun
scope             what a sentence says that its figures hold of
building          a claim put together
together          what figures beside each other say of each other
bare_numbers      what a number without a noun may count, by all that stands before it
derived           ages and lengths of time that the dates of a sentence leave to its reader
not_understood    what nobody understood
reader            the sentences of a document in order, figure by figure
claims            all that, of a document
"""
