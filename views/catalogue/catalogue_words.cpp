#include "views/catalogue/catalogue_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "items/choice_text.h"
#include "views/catalogue/hardware_texts.h" // these three: which translations are looked up in
#include "views/catalogue/region_texts.h"
#include "views/catalogue/statistic_texts.h"
#include "views/common/person_text.h"
#include "views/common/words.h"

namespace jw {
namespace {

// clang-format off
constexpr std::array<std::pair<std::string_view, const char*>, 16> choiceWords{{
    {"dense_lm", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "Dense language model")},
    {"moe_lm", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "Mixture of experts")},
    {"encoder", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "Encoder")},
    {"vision", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "Vision")},
    {"diffusion", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "Diffusion")},
    {"mha", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "MHA")},
    {"gqa", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "GQA")},
    {"mqa", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "MQA")},
    {"mla", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "MLA")},
    {"country", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "Country")},
    {"US state", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "US state")},
    {"cloud region", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "Cloud region")},
    {"eGRID subregion", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "eGRID subregion")},
    {"grid zone", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "Grid zone")},
    {"province", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "Province")},
    {"world", QT_TRANSLATE_NOOP("jw::CatalogueChoice", "World")},
}};
// clang-format on

const QString unknown = QStringLiteral("–");

QString wordOf(const std::string& key)
{
    const auto found = std::ranges::find(choiceWords, key, &std::pair<std::string_view, const char*>::first);
    return found == choiceWords.end() ? choiceText(key)
                                      : QCoreApplication::translate("jw::CatalogueChoice", found->second);
}

/// The name of the row that an id stands for; the id where there is none.
QString nameOfId(std::string_view tableName, const std::string& id)
{
    const CatalogueTable* table = findCatalogueTable(tableName);
    const void* row = table ? findRow(*table, builtInCatalogue(), id) : nullptr;
    return row ? catalogueName(*table, row) : QString::fromStdString(id);
}

QString wordsOf(const FieldInfo& info, const Value& value)
{
    if (const bool* yes = value.as<bool>())
        return choiceText(*yes ? "yes" : "no");
    if (const Items* items = value.as<Items>()) {
        QStringList texts;
        for (const Value& item : *items)
            texts << QString::fromStdString(plainText(item));
        return texts.isEmpty() ? unknown : texts.join(QStringLiteral(", "));
    }
    const std::string* text = value.as<std::string>();
    if (!text || text->empty())
        return unknown;
    return info.kind == FieldKind::Choice      ? wordOf(*text)
           : info.kind == FieldKind::Reference ? nameOfId(info.refersTo, *text)
           : info.key == "id"                  ? QString::fromStdString(*text)
                                               : catalogueText(*text);
}

/// A year is a name: it has no group of thousands.
bool isYear(const FieldInfo& info) { return info.key == "year"; }

} // namespace

QString catalogueCell(const FieldInfo& info, const Value& value)
{
    const double* number = value.as<double>();
    if (!number)
        return wordsOf(info, value);
    const CellStyle signs = personStyle();
    const DisplayStyle style{.significant = 4,
                             .decimal = {&signs.decimal, 1},
                             .group = isYear(info) ? std::string_view() : std::string_view(signs.group),
                             .minus = "\u2212"};
    return QString::fromStdString(numberText(*number, style));
}

QString catalogueFigure(const FieldInfo& info, const Value& value, const Plan& plan)
{
    const double* number = value.as<double>();
    return !number || isYear(info) ? catalogueCell(info, value) : valueInWords(info, *number, plan);
}

QString catalogueTitle(const FieldInfo& info) { return titleWithUnit(info, Plan{}); }

QString catalogueTitle(const CatalogueTable& table) { return termText(table.title.name); }

QString catalogueName(const CatalogueTable& table, const void* row)
{
    if (const FieldInfo* name = findField(table.fields, "name"))
        return wordsOf(*name, name->get(row));
    QStringList parts;
    for (const std::string_view key : {"provider", "instance", "region", "subject", "metric"})
        if (const FieldInfo* info = findField(table.fields, key))
            parts << wordsOf(*info, info->get(row));
    return parts.isEmpty() ? QString::fromStdString(table.id(row)) : parts.join(QStringLiteral(" · "));
}

bool isFigure(const FieldInfo& info)
{
    return info.kind == FieldKind::Number || info.kind == FieldKind::Whole;
}

double catalogueNumber(const FieldInfo& info, const void* row)
{
    const Value value = info.get(row);
    const double* number = value.as<double>();
    return number ? *number : std::numeric_limits<double>::quiet_NaN();
}

} // namespace jw
