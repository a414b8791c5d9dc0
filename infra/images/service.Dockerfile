# A service that owns data: --build-arg SERVICE=identity. Node runs the source, so the workspace keeps its layout.
FROM node:24-bookworm-slim AS packages
RUN npm install --global pnpm@12.21.0 --ignore-scripts
WORKDIR /hearth
COPY . .
ARG SERVICE
ENV PRISMA_SCHEMA_ENGINE_BINARY=/bin/true pnpm_config_pm_on_fail=ignore
RUN pnpm install --frozen-lockfile --filter "@hearth/${SERVICE}..." && pnpm --filter "@hearth/${SERVICE}" generate

FROM node:24-bookworm-slim
WORKDIR /hearth
COPY --from=packages /hearth /hearth
ARG SERVICE
ENV NODE_ENV=production ENTRY=services/${SERVICE}/src/main.ts
RUN mkdir /files && chown node:node /files
USER node
CMD ["sh", "-c", "exec node --disable-warning=ExperimentalWarning $ENTRY"]
