-- Who may enter one database: its owner, who migrates, and its service, and nobody else.
REVOKE ALL ON DATABASE hearth_{service} FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE hearth_{service} TO hearth_{service}_owner;
GRANT CONNECT ON DATABASE hearth_{service} TO hearth_{service};
