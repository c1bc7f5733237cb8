"""Tests of presswork.theme."""
