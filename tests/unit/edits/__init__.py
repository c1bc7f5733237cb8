"""Tests of the editor's corrections."""
