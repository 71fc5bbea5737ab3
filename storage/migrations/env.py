"""How Alembic runs here: on the connection, and in the transaction, that `storage.schema` hands over.

The views are taken down before the migrations and put up again after them, as `storage.views` has them: they hold no
data, and tables that a view looks at cannot be rebuilt. So a changed view needs a migration too, even an empty one.
The comments of tables and columns are not in the migrations either; PostgreSQL is told them as the models have them.
"""

from __future__ import annotations

from alembic import context

from storage.tables import metadata, write_comments
from storage.views import create_views, drop_views

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
drop_views(connection)
with context.begin_transaction():
    context.run_migrations()
create_views(connection)
write_comments(connection)
