"""The only package that speaks SQL. It hands out domain objects, never a database or a cursor."""
