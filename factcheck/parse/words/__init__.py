"""Words: the tokens, sentences, set phrases and names of a text."""
