#include "validation/training_library.h"

#include <cassert>

#include "embedded/validation.h"

namespace jw {

const std::vector<TrainingRow>& builtInTrainingRows()
{
    static const std::vector<TrainingRow> rows = [] {
        const auto text = embeddedText(embedded::validation(), "training.csv");
        assert(text);
        auto read = trainingRowsFrom(text.value_or(std::string_view()));
        assert(read);
        return read ? std::move(*read) : std::vector<TrainingRow>();
    }();
    return rows;
}

} // namespace jw
