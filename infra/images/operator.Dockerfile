# The operator's command line: keys, roles, migrations, and the declaration of streams.
FROM node:24-bookworm-slim
RUN npm install --global pnpm@12.21.0 --ignore-scripts
WORKDIR /hearth
COPY . .
ENV PRISMA_SCHEMA_ENGINE_BINARY=/bin/true pnpm_config_pm_on_fail=ignore
RUN pnpm install --frozen-lockfile --filter "@hearth/scripts..." --ignore-scripts
ENV NODE_ENV=production HEARTH_RUN_DIR=/keys
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "scripts/src/cli.ts"]
