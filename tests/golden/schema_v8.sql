CREATE TABLE "meta"(
 "key" TEXT PRIMARY KEY,
 "value" TEXT NOT NULL
)STRICT, WITHOUT ROWID;
CREATE TABLE "plan"(
 "ord" INTEGER PRIMARY KEY CHECK("ord"=0),
 "currency" TEXT NOT NULL,
 "discount_rate" REAL NOT NULL,
 "name" TEXT NOT NULL,
 "next_ord" INTEGER,
 "note" TEXT NOT NULL,
 "samples" INTEGER NOT NULL,
 "seed" INTEGER NOT NULL,
 "start_year" INTEGER NOT NULL,
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0),
 "usd_rate" REAL NOT NULL,
 "years" INTEGER NOT NULL
)STRICT;
CREATE TABLE "sites"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "carbon_basis" TEXT NOT NULL,
 "carbon_market_g_per_kwh" REAL,
 "country" TEXT NOT NULL,
 "enabled" INTEGER NOT NULL CHECK("enabled" IN(0,1)),
 "grid_carbon_g_per_kwh" REAL NOT NULL,
 "grid_water_l_per_kwh" REAL,
 "lat" REAL,
 "lon" REAL,
 "name" TEXT NOT NULL,
 "power_cap_kw" REAL,
 "power_from" TEXT NOT NULL,
 "price_per_kwh" REAL NOT NULL,
 "pue" REAL NOT NULL,
 "recs_fraction" REAL,
 "region_id" TEXT NOT NULL,
 "tz" TEXT NOT NULL,
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0),
 "water_price_per_l" REAL,
 "wue_l_per_kwh" REAL
)STRICT;
CREATE TABLE "tariffs"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "bands" TEXT NOT NULL,
 "demand_per_kw_month" REAL NOT NULL,
 "enabled" INTEGER NOT NULL CHECK("enabled" IN(0,1)),
 "escalation" REAL NOT NULL,
 "fixed_per_month" REAL NOT NULL,
 "name" TEXT NOT NULL,
 "site" TEXT NOT NULL REFERENCES "sites"("uid"),
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0)
)STRICT;
CREATE TABLE "accelerators"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "catalogue_id" TEXT NOT NULL,
 "embodied_kgco2e" REAL,
 "idle_w" REAL NOT NULL,
 "interconnect_gb_s" REAL,
 "memory_bw_gb_s" REAL,
 "memory_gib" REAL,
 "name" TEXT NOT NULL,
 "peak" TEXT NOT NULL,
 "system_max_w" REAL,
 "tdp_w" REAL NOT NULL,
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0),
 "vendor" TEXT NOT NULL
)STRICT;
CREATE TABLE "fleets"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "enabled" INTEGER NOT NULL CHECK("enabled" IN(0,1)),
 "name" TEXT NOT NULL,
 "site" TEXT NOT NULL REFERENCES "sites"("uid"),
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0)
)STRICT;
CREATE TABLE "node_groups"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "accel_per_node" INTEGER NOT NULL,
 "accelerator" TEXT REFERENCES "accelerators"("uid"),
 "cloud_price_id" TEXT NOT NULL,
 "enabled" INTEGER NOT NULL CHECK("enabled" IN(0,1)),
 "failures_per_gpu_hour" REAL NOT NULL,
 "fleet" TEXT NOT NULL REFERENCES "fleets"("uid"),
 "host_idle_w" REAL NOT NULL,
 "host_peak_w" REAL NOT NULL,
 "in_service" TEXT NOT NULL,
 "life_years" REAL NOT NULL,
 "maintenance_fraction" REAL NOT NULL,
 "name" TEXT NOT NULL,
 "network_storage_w" REAL,
 "node_embodied_kgco2e" REAL,
 "node_idle_w" REAL,
 "node_peak_w" REAL,
 "nodes" INTEGER NOT NULL,
 "owned_share" REAL,
 "power_cap_w" REAL,
 "price_per_node" REAL NOT NULL,
 "psu_eff" REAL NOT NULL,
 "rent_per_gpu_hour" REAL,
 "reserved_per_gpu_hour" REAL,
 "reserved_share" REAL,
 "salvage_fraction" REAL NOT NULL,
 "scale_out_gb_s" REAL,
 "spot_per_gpu_hour" REAL,
 "spot_ratio" REAL,
 "spot_share" REAL,
 "supplies" INTEGER,
 "supplies_spare" INTEGER,
 "supply_w" REAL,
 "tenure" TEXT NOT NULL,
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0),
 "utilization" REAL NOT NULL
)STRICT;
CREATE TABLE "serving_sets"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "aar_us" REAL NOT NULL,
 "accelerator" TEXT NOT NULL,
 "as_of" TEXT NOT NULL,
 "ec" REAL NOT NULL,
 "ekv" REAL NOT NULL,
 "engine" TEXT NOT NULL,
 "engine_version" TEXT NOT NULL,
 "ep" REAL NOT NULL,
 "ew" REAL NOT NULL,
 "kd" REAL NOT NULL,
 "kq" REAL NOT NULL,
 "model" TEXT NOT NULL,
 "name" TEXT NOT NULL,
 "note" TEXT NOT NULL,
 "phi" REAL NOT NULL,
 "points" TEXT NOT NULL,
 "precision" TEXT NOT NULL,
 "rows" INTEGER NOT NULL,
 "shape" TEXT NOT NULL,
 "source" TEXT NOT NULL,
 "t0_ms" REAL NOT NULL,
 "t1_ms" REAL NOT NULL,
 "tl_us" REAL NOT NULL,
 "tpot_error" REAL,
 "ttft_error" REAL,
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0)
)STRICT;
CREATE TABLE "workloads"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "basis" TEXT NOT NULL,
 "enabled" INTEGER NOT NULL CHECK("enabled" IN(0,1)),
 "hours" REAL,
 "inputs" TEXT NOT NULL,
 "kind" TEXT NOT NULL,
 "name" TEXT NOT NULL,
 "site" TEXT REFERENCES "sites"("uid"),
 "start" TEXT NOT NULL,
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0)
)STRICT;
CREATE TABLE "assignments"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "enabled" INTEGER NOT NULL CHECK("enabled" IN(0,1)),
 "group" TEXT NOT NULL REFERENCES "node_groups"("uid"),
 "share" REAL NOT NULL,
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0),
 "utilization" REAL,
 "workload" TEXT NOT NULL REFERENCES "workloads"("uid")
)STRICT;
CREATE TABLE "cost_lines"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "enabled" INTEGER NOT NULL CHECK("enabled" IN(0,1)),
 "inputs" TEXT NOT NULL,
 "kind" TEXT NOT NULL,
 "name" TEXT NOT NULL,
 "owner_uid" TEXT NOT NULL,
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0)
)STRICT;
CREATE TABLE "scenarios"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "color" INTEGER NOT NULL,
 "group" TEXT NOT NULL,
 "name" TEXT NOT NULL,
 "note" TEXT NOT NULL,
 "parent" TEXT REFERENCES "scenarios"("uid"),
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0)
)STRICT;
CREATE TABLE "overrides"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "entity_uid" TEXT NOT NULL,
 "field" TEXT NOT NULL,
 "num" REAL,
 "scenario" TEXT NOT NULL REFERENCES "scenarios"("uid"),
 "txt" TEXT,
 "why" TEXT NOT NULL,
 UNIQUE("scenario","entity_uid","field")
)STRICT;
CREATE TABLE "labels"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "entity_uid" TEXT NOT NULL,
 "key" TEXT NOT NULL,
 "value" TEXT NOT NULL,
 UNIQUE("entity_uid","key")
)STRICT;
CREATE TABLE "sources"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "confidence" TEXT,
 "fetched" TEXT NOT NULL,
 "kind" TEXT NOT NULL,
 "license" TEXT NOT NULL,
 "note" TEXT NOT NULL,
 "published" TEXT NOT NULL,
 "title" TEXT NOT NULL,
 "uid" TEXT NOT NULL UNIQUE CHECK(length("uid")>0),
 "url" TEXT NOT NULL
)STRICT;
CREATE TABLE "provenance"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "at" TEXT NOT NULL,
 "entered_text" TEXT NOT NULL,
 "entity_uid" TEXT NOT NULL,
 "field" TEXT NOT NULL,
 "source" TEXT REFERENCES "sources"("uid"),
 UNIQUE("entity_uid","field")
)STRICT;
CREATE TABLE "notes"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "at" TEXT NOT NULL,
 "author" TEXT NOT NULL,
 "body" TEXT NOT NULL,
 "entity_uid" TEXT NOT NULL,
 "field" TEXT NOT NULL,
 UNIQUE("entity_uid","field")
)STRICT;
CREATE TABLE "uncertainty"(
 "ord" INTEGER PRIMARY KEY CHECK("ord">=0),
 "a" REAL NOT NULL,
 "b" REAL NOT NULL,
 "c" REAL,
 "dimension" INTEGER NOT NULL,
 "dist" TEXT NOT NULL,
 "entity_uid" TEXT NOT NULL,
 "field" TEXT NOT NULL,
 "points" TEXT NOT NULL,
 UNIQUE("entity_uid","field")
)STRICT;
