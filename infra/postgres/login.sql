-- Who owns and who serves one database. Run by the server's administrator; {…} are filled in as quoted literals.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hearth_service') THEN
    CREATE ROLE hearth_service NOLOGIN NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hearth_{service}_owner') THEN
    CREATE ROLE hearth_{service}_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hearth_{service}') THEN
    CREATE ROLE hearth_{service} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS IN ROLE hearth_service;
  END IF;
END $$;
ALTER ROLE hearth_{service}_owner PASSWORD {ownerPassword};
ALTER ROLE hearth_{service} PASSWORD {password};
