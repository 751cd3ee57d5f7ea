#include "items/cell_text.h"

#include <QCoreApplication>

#include "document/edit_text.h"
#include "items/choice_text.h"
#include "items/unit_words.h"

namespace jw {
namespace {

constexpr UnitName percentUnit{"%", 0.01};

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool sameWord(const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

Result<Value> typedNumber(const FieldInfo& info, const std::string& text, const Plan& plan,
                          const CellStyle& style)
{
    const NumberStyle numbers{
        .decimal = style.decimal, .bareMeansPercent = info.percent, .currency = plan.settings.currency};
    return parseEntry(text, info, numbers).and_then([&](const Entered& entered) -> Result<Value> {
        return checkNumber(info, entered.value, std::string(info.key)).map([&] {
            return Value(entered.value);
        });
    });
}

Result<Value> typedYesNo(const FieldInfo& info, const QString& text)
{
    for (const auto& [word, yes] : {std::pair{"yes", true}, {"no", false}})
        if (sameWord(text, choiceText(word)) || sameWord(text, QLatin1String(word)))
            return Value(yes);
    return yesNoFrom(Value(text.toStdString()), std::string(info.key)).map([](bool yes) {
        return Value(yes);
    });
}

Result<Value> typedChoice(const FieldInfo& info, const QString& text)
{
    for (const std::string_view key : info.choices)
        if (sameWord(text, choiceText(key)) || sameWord(text, toQt(key)))
            return Value(key);
    return choiceFrom(info, Value(text.toStdString()), std::string(info.key)).map([&](std::size_t at) {
        return Value(info.choices[at]);
    });
}

/// Calls visit(row) for each row that the field can name, until it says true.
template <class Visit> void forEachTarget(const FieldInfo& info, const Plan& plan, const Visit& visit)
{
    for (const TableInfo& table : tables())
        if (table.hasUid && (table.name == info.refersTo || info.refersTo == "*"))
            for (std::size_t at = 0; at < table.size(plan); ++at)
                if (visit(RowRef{&table, at}))
                    return;
}

Result<Value> typedReference(const FieldInfo& info, const std::string& text, const Plan& plan)
{
    if (text.empty() && !info.required)
        return Value("");
    std::string uid;
    forEachTarget(info, plan, [&](RowRef row) {
        const std::string id = row.table->rowId(row.in(plan));
        if (id == text || rowTitle(plan, row) == text)
            uid = id;
        return !uid.empty();
    });
    if (uid.empty())
        return fail({.kind = Error::Kind::UnknownName, .field = std::string(info.key), .text = text});
    return Value(uid);
}

Result<Value> typedText(const FieldInfo& info, const std::string& text)
{
    return checkValue(info, Value(text), std::string(info.key)).map([&] { return Value(text); });
}

} // namespace

CellStyle forReading(CellStyle style)
{
    style.allDigits = false;
    return style;
}

UnitName shownUnit(const FieldInfo& info) { return info.percent ? percentUnit : info.term.unit; }

QString unitText(const FieldInfo& info, const Plan& plan)
{
    QString unit = toQt(shownUnit(info).symbol);
    if (plan.settings.currency != "USD")
        unit.replace(u'$', toQt(plan.settings.currency));
    return spelledUnits(unit);
}

QString titleWithUnit(const FieldInfo& info, const Plan& plan)
{
    if (info.term.name.empty())
        return toQt(info.key);
    const QString name = QCoreApplication::translate("jw::Term", info.term.name.data());
    const bool number = info.kind == FieldKind::Number || info.kind == FieldKind::Whole;
    const QString unit = number ? unitText(info, plan) : QString();
    if (unit.isEmpty())
        return name;
    //: A column's title: %1 is what it shows, %2 the unit: "Peak power (W)"
    return QCoreApplication::translate("jw::PlanTableModel", "%1 (%2)").arg(name, unit);
}

QString numberCell(const FieldInfo& info, double value, const CellStyle& style)
{
    const DisplayStyle display{.decimal = {&style.decimal, 1}, .group = style.group};
    UnitName bare = shownUnit(info);
    bare.symbol = {};
    const double number = converted(value, info.term.unit, bare);
    return QString::fromStdString(numberText(number, style.allDigits ? display : readable(number, display)));
}

QString cellText(const FieldInfo& info, const Value& value, const Plan& plan, const CellStyle& style)
{
    if (value.isNull())
        return {};
    if (const double* number = value.as<double>())
        return numberCell(info, *number, style);
    if (const bool* yes = value.as<bool>())
        return choiceText(*yes ? "yes" : "no");
    const std::string* text = value.as<std::string>();
    if (!text)
        return QString::fromStdString(plainText(value));
    if (info.kind == FieldKind::Choice)
        return choiceText(*text);
    const RowRef row = info.kind == FieldKind::Reference && !text->empty() ? findRow(plan, *text) : RowRef{};
    return QString::fromStdString(row ? rowTitle(plan, row) : *text);
}

Result<Value> typedValue(const FieldInfo& info, const QString& text, const Plan& plan, const CellStyle& style)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() && info.optional)
        return Value();
    switch (info.kind) {
    case FieldKind::Number:
    case FieldKind::Whole: return typedNumber(info, text.toStdString(), plan, style);
    case FieldKind::YesNo: return typedYesNo(info, trimmed);
    case FieldKind::Choice: return typedChoice(info, trimmed);
    case FieldKind::Reference: return typedReference(info, trimmed.toStdString(), plan);
    case FieldKind::Text:
    case FieldKind::Date: return typedText(info, trimmed.toStdString());
    case FieldKind::List:
    case FieldKind::Record: break;
    }
    return fail({.kind = Error::Kind::WrongType, .field = std::string(info.key), .text = "a list or record"});
}

QStringList cellChoices(const FieldInfo& info, const Plan& plan)
{
    QStringList choices;
    if (info.kind == FieldKind::YesNo)
        return {choiceText("yes"), choiceText("no")};
    for (const std::string_view key : info.choices)
        choices << choiceText(key);
    if (info.kind == FieldKind::Reference) {
        if (!info.required)
            choices << QString();
        forEachTarget(info, plan, [&](RowRef row) {
            choices << QString::fromStdString(rowTitle(plan, row));
            return false;
        });
    }
    return choices;
}

} // namespace jw
