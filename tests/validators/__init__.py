"""Validators that others wrote, run over finished files."""
