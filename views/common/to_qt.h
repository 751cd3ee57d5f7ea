// Texts of the model as Qt has them.
#pragma once

#include <QString>

#include <string_view>

namespace jw {

/// UTF-8, as all texts of the model are; one that ends with no zero, too.
[[nodiscard]] inline QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace jw
