# The one public door, with the built web app.
FROM node:24-bookworm-slim AS packages
RUN npm install --global pnpm@12.21.0 --ignore-scripts
WORKDIR /hearth
COPY . .
ENV pnpm_config_pm_on_fail=ignore
RUN pnpm install --frozen-lockfile --filter "@hearth/gateway..." --filter "@hearth/web..." && pnpm --filter @hearth/web build

FROM node:24-bookworm-slim
WORKDIR /hearth
COPY --from=packages /hearth /hearth
ENV NODE_ENV=production
RUN mkdir /files && chown node:node /files
USER node
CMD ["node", "--disable-warning=ExperimentalWarning", "apps/gateway/src/main.ts"]
