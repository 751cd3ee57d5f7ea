#include "views/catalogue/differences_model.h"

#include <algorithm>
#include <array>

#include "items/choice_text.h"
#include "views/catalogue/catalogue_words.h"
#include "views/common/joined.h"
#include "views/common/words.h"

namespace jw {
namespace {

/// "Data sheet, 2025-11 · Estimated"
QString sourceOf(const Source& source)
{
    const QString title =
        joined({QString::fromStdString(source.title), QString::fromStdString(source.published)},
               QStringLiteral(", "));
    return source.confidence ? title + QStringLiteral(" · ") +
                                   choiceText(confidenceTexts[static_cast<std::size_t>(*source.confidence)])
                             : title;
}

QString fieldName(const FieldDifference& difference)
{
    return difference.info->term.name.empty() ? QString::fromStdString(difference.inCatalogue.field)
                                              : termText(difference.info->term.name);
}

} // namespace

void DifferencesModel::setCopies(const std::vector<PlanCopy>& copies, const PlanPtr& plan)
{
    std::vector<Line> lines;
    for (const PlanCopy& copy : copies)
        for (const FieldDifference& difference : copy.differences)
            lines.push_back({difference, copies.size() > 1 ? QString::fromStdString(copy.title) : QString(),
                             wasChecked(difference)});
    beginResetModel();
    m_lines = std::move(lines);
    m_plan = plan;
    endResetModel();
    emit checksChanged();
}

bool DifferencesModel::wasChecked(const FieldDifference& difference) const
{
    const auto same = std::ranges::find_if(m_lines, [&](const Line& line) {
        return line.difference.uid == difference.uid &&
               line.difference.inCatalogue.field == difference.inCatalogue.field;
    });
    return same == m_lines.end() ? !difference.ownValue : same->checked;
}

std::vector<FieldDifference> DifferencesModel::checked() const
{
    std::vector<FieldDifference> differences;
    for (const Line& line : m_lines)
        if (line.checked)
            differences.push_back(line.difference);
    return differences;
}

int DifferencesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DifferencesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= Columns)
        return {};
    const std::array titles{tr("Field"), tr("Plan"), tr("Catalogue"), tr("Source of the catalogue")};
    return titles[static_cast<std::size_t>(section)];
}

QVariant DifferencesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == Qt::CheckStateRole && index.column() == 0)
        return static_cast<int>(line.checked ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::DisplayRole)
        return words(line, index.column());
    if (index.column() >= InCatalogue && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole))
        return sourceWords(line);
    if (role == Qt::ToolTipRole || (role == Qt::AccessibleTextRole && index.column() == 0))
        return sentence(line);
    const bool isFigureColumn = index.column() == InPlan || index.column() == InCatalogue;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigureColumn ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QString DifferencesModel::words(const Line& line, int column) const
{
    const FieldDifference& difference = line.difference;
    const SourcedValue& coming = difference.inCatalogue;
    if (column == InPlan)
        return catalogueFigure(*difference.info, difference.inPlan, *m_plan);
    if (column == From)
        return sourceOf(coming.source);
    if (column == InCatalogue) {
        const QString figure = catalogueFigure(*difference.info, coming.value, *m_plan);
        //: %1 is a value that is an estimate, such as 700 W
        return coming.source.isEstimate() ? tr("≈ %1").arg(figure) : figure;
    }
    //: %1 is a field such as PUE, %2 a row of the plan
    return line.of.isEmpty() ? fieldName(difference) : tr("%1 of %2").arg(fieldName(difference), line.of);
}

QString DifferencesModel::sentence(const Line& line) const
{
    //: %1 is a field, %2 and %3 its values: "TDP: plan has 700 W, catalogue 750 W"
    const QString text = tr("%1: plan has %2, catalogue %3")
                             .arg(words(line, Field), words(line, InPlan), words(line, InCatalogue));
    return line.difference.ownValue ? tr("%1. The plan's is a value of your own.").arg(text) : text;
}

QString DifferencesModel::sourceWords(const Line& line) const
{
    //: %1 is a value such as 700 W, %2 the title of its source, its date, how sure it is
    return tr("%1. Source: %2").arg(words(line, InCatalogue), words(line, From));
}

bool DifferencesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != 0 || role != Qt::CheckStateRole)
        return false;
    m_lines[static_cast<std::size_t>(index.row())].checked = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit checksChanged();
    return true;
}

Qt::ItemFlags DifferencesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == 0 && index.isValid() ? usual | Qt::ItemIsUserCheckable : usual;
}

} // namespace jw
