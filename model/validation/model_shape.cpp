#include "validation/model_shape.h"

#include <cmath>

#include "catalogue/copy_in.h"
#include "engine/training/parameters.h"
#include "validation/figure_text.h"

namespace jw {

OrRefusal<Architecture<>> shapeOf(std::string_view modelId, std::size_t line, const Catalogue& catalogue)
{
    constexpr double tolerance = 0.15; // as the catalogue promises of shapes that are transformers
    const ModelRow* model = catalogue.findModel(modelId);
    if (!model)
        return refusal(remark::noModel, {std::string(modelId), std::to_string(line)});
    if (model->note.find("encoder-decoder") != std::string::npos)
        return refusal(remark::twoStacks);
    const auto shape = architectureOf(*model);
    if (!shape)
        return refusal(remark::noShape, {shape.error().field});
    const double rebuilt = parametersOf(*shape).total.base() / 1e9, published = model->parameters.value;
    if (!(std::fabs(rebuilt / published - 1.0) <= tolerance))
        return refusal(remark::shapeOff, {figureText(rebuilt), figureText(published)});
    return *shape;
}

} // namespace jw
