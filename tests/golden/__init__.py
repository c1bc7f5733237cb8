"""Golden cases: a source in, everything that comes out compared with what a person signed."""
