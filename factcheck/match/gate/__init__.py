"""The gate: which documents, which of their passages and which of their claims are worth comparing.

pages, corpus      what texts open with; how rare names, words and values are among the documents
events, followers  which documents and passages may meet by them; further prints meet whom their first prints meet
keys               which claims of those meet
"""
