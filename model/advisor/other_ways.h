// What else could serve the same requests: smaller models of the family, and parts made for inference alone.
#pragma once

#include "advisor/serving_options.h"
#include "engine/serving/serving_levers.h"

namespace jw {

/// Of the catalogue's models of the same family ("llama3.1" of "llama3.1-70b") with fewer weights than the
/// service's, the three largest. Quality is not modeled. None where the service does not name its model.
[[nodiscard]] std::vector<OtherModel> smallerModels(const ServiceQuestion& question,
                                                    const Catalogue& catalogue);

/// A special-purpose part in the place of the service's accelerator.
struct SpecialPart {
    ServingOption option;  ///< as servingOptions() has it: says why there is no prediction
    Ratio<> holdWeights{}; ///< devices whose memory holds the weights; NaN: unknown
};

/// TPUs, Inferentia, Trainium, Gaudi, Groq, Cerebras, ASICs and FPGAs of the catalogue: whether their
/// serving can be predicted at this precision with this engine, and how many would hold the model. Errors:
/// those of servingOptions().
[[nodiscard]] Result<std::vector<SpecialPart>> specialParts(OptionsRequest request,
                                                            const Catalogue& catalogue);

} // namespace jw
