// The shape of a model from the config.json that Hugging Face transformers keeps beside its weights.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/architecture.h"
#include "units/result.h"

namespace jw {

/// What a config.json says, and how far it was understood.
struct HfConfig {
    Architecture<double> architecture{};
    std::string modelType{};            ///< "llama"; of a nested text_config, its own
    std::vector<std::string> unknown{}; ///< keys that may change size, FLOP or memory and were not used
    std::vector<std::string> assumed{}; ///< English sentences, translated in context "jw::HfConfig"
};

/// Why a config.json is no architecture: everything at once, as one would mend it.
struct HfFaults {
    std::vector<Error> errors{};        ///< at least one, in the order of reading
    std::vector<std::string> unknown{}; ///< as in HfConfig, as far as it was read
};

/// The architecture that `json` describes; keys of the common decoder families, also inside text_config.
/// The part of a head without RoPE is the head dimension of multi-head latent attention.
/// Errors: those of parseJson (Syntax, row is the line); MissingField for each key that is needed, WrongType,
/// NotWhole, OutOfRange, MustBePositive for each that cannot be used, naming it; where all of these are
/// right, Inconsistent "heads_divide_hidden"; Refused "encoder_decoder" or "not_a_transformer" at model_type.
[[nodiscard]] tl::expected<HfConfig, HfFaults> architectureFromHfConfig(std::string_view json);

} // namespace jw
