#include "advisor/usual_inputs.h"

#include <array>

#include "catalogue/copy_in.h"
#include "domain/origin.h"

namespace jw {
namespace {

/// A forward pass of a model of the catalogue, so many times.
struct Pass {
    std::string_view id, name, model;
    double passes = 1.0, tokens = 0.0; ///< tokens: of an item; 0: the row says the work itself
    std::string_view source;           ///< of both
};

/// Guidance runs each step twice; that of FLUX.1-dev is distilled into one pass.
constexpr std::string_view leaderboard = "ML.ENERGY Leaderboard v3, text to image, December 2025",
                           reference = "MLPerf Inference, reference of text to image: 20 steps, guidance 8",
                           once = "one forward pass, by definition";
constexpr std::array passes{
    Pass{"image-flux1-dev", JW_TERM("jw::UsualItems", "Image of 1,024 × 1,024, FLUX.1-dev in 50 steps"),
         "flux1-dev", 50.0, 0.0, leaderboard},
    Pass{"image-sd3.5-large",
         JW_TERM("jw::UsualItems", "Image of 1,024 × 1,024, Stable Diffusion 3.5 Large in 28 steps"),
         "sd3.5-large", 56.0, 0.0, leaderboard},
    Pass{"image-sd3.5-medium",
         JW_TERM("jw::UsualItems", "Image of 1,024 × 1,024, Stable Diffusion 3.5 Medium in 28 steps"),
         "sd3.5-medium", 56.0, 0.0, leaderboard},
    Pass{"image-sdxl", JW_TERM("jw::UsualItems", "Image of 1,024 × 1,024, Stable Diffusion XL in 20 steps"),
         "sdxl", 40.0, 0.0, reference},
    Pass{"class-vit-l-16", JW_TERM("jw::UsualItems", "Image of 224 × 224 classified, ViT-L/16"), "vit-l-16",
         1.0, 0.0, once},
    Pass{"embedding-512", JW_TERM("jw::UsualItems", "Embedding of 512 tokens, BERT-large"), "bert-large", 1.0,
         512.0, once},
};

std::vector<SourcedValue> inputsOf(const Pass& pass, const ModelRow& row)
{
    const Source source = ownSource(std::string(pass.source));
    std::vector<SourcedValue> inputs;
    if (pass.tokens > 0.0) {
        inputs.push_back({"inputs.item.params", Value(row.activeParameters.quantity().base()),
                          sourceOf(row, "params_active_b"), "params_active_b"});
        inputs.push_back(
            {"inputs.item.tokens", Value(pass.tokens), ownSource("the length of the item, by its name")});
    } else if (row.forward)
        inputs.push_back({"inputs.item.tflop_per_pass", Value(row.forward->value),
                          sourceOf(row, "forward_tflop"), "forward_tflop"});
    inputs.push_back({"inputs.item.passes", Value(pass.passes), source});
    return inputs;
}

} // namespace

std::vector<UsualInputs> usualLengths(const Catalogue& catalogue)
{
    std::vector<UsualInputs> all;
    for (const RequestProfileRow& row : catalogue.requestProfiles) {
        UsualInputs lengths{row.id, row.name, copiedFields(row)};
        for (SourcedValue& value : lengths.inputs)
            value.field.insert(0, "inputs.");
        all.push_back(std::move(lengths));
    }
    return all;
}

std::vector<UsualInputs> usualItems(const Catalogue& catalogue)
{
    std::vector<UsualInputs> all;
    for (const Pass& pass : passes)
        if (const ModelRow* row = catalogue.findModel(std::string(pass.model)))
            all.push_back({std::string(pass.id), std::string(pass.name), inputsOf(pass, *row)});
    return all;
}

} // namespace jw
