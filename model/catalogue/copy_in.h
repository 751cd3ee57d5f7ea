// What a plan takes over from a row of the catalogue: each figure in the field's unit, with its source.
#pragma once

#include "catalogue/catalogue.h"
#include "domain/architecture.h"
#include "domain/sourced_value.h"

namespace jw {

/// Fields of an Accelerator: name, vendor, power, memory, rates; what the row does not say is left out.
[[nodiscard]] std::vector<SourcedValue> copiedFields(const AcceleratorRow& row);

/// The greatest power of a whole system over its accelerators: a field of an Accelerator.
[[nodiscard]] SourcedValue copiedSystemMax(const SystemRow& row);

/// Fields of a NodeGroup: accelerators per node, power of the host, price in the plan's currency (`usdRate`
/// units of it are 1 USD), embodied carbon of the whole node. `device` is the system's accelerator: what it
/// idles at, and what making it emitted, is taken from, or added to, what the row says.
[[nodiscard]] std::vector<SourcedValue> copiedFields(const SystemRow& row, const AcceleratorRow& device,
                                                     double usdRate);

/// Fields of a Site: region, country, PUE, price for industry, carbon and its basis, water.
[[nodiscard]] std::vector<SourcedValue> copiedFields(const RegionRow& row, double usdRate);

/// Rents of a NodeGroup per accelerator and hour.
[[nodiscard]] std::vector<SourcedValue> copiedFields(const CloudPriceRow& row, double usdRate);

/// Fields of an Architecture, as far as the row has them; what it does not say is to be asked for.
[[nodiscard]] std::vector<SourcedValue> copiedFields(const ModelRow& row);

/// The 24 hours, "day.h00" and on of a service's inputs.
[[nodiscard]] std::vector<SourcedValue> copiedFields(const LoadProfileRow& row);

/// Mean tokens in and out, fields of a service's inputs.
[[nodiscard]] std::vector<SourcedValue> copiedFields(const RequestProfileRow& row);

/// The work of training on one sample, "flops_per_token" of a run's inputs: three times the forward work, as
/// the backward pass takes twice of it (Kaplan et al., 2020). Nothing where the row does not say it.
[[nodiscard]] std::optional<SourcedValue> copiedSampleWork(const ModelRow& row);

/// The columns without which the row is no Architecture, empty when it is one: nothing that is not built of
/// transformer layers alone has all of them; latent attention needs its ranks, a model with experts theirs.
[[nodiscard]] std::vector<std::string_view> missingShape(const ModelRow& row);

/// The shape of the model. Errors: MissingField naming the first of missingShape(); those of recordFrom.
[[nodiscard]] Result<Architecture<double>> architectureOf(const ModelRow& row);

} // namespace jw
