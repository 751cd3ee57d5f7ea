#include "views/compare/inputs_model.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "views/common/person_text.h"
#include "views/common/table_copy.h"
#include "views/common/words.h"
#include "views/results/scenario_places.h"

namespace jw {
namespace {

bool sameRows(const std::vector<DifferingInput>& a, const std::vector<DifferingInput>& b)
{
    return std::ranges::equal(a, b, [](const DifferingInput& x, const DifferingInput& y) {
        return x.uid == y.uid && x.field == y.field && x.values.size() == y.values.size();
    });
}

} // namespace

InputsModel::InputsModel(PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document),
      m_compared(document.plan())
{
    connect(&document, &PlanDocument::planChanged, this, &InputsModel::refresh);
}

/// Selection and an open editor survive where rows and columns stay.
void InputsModel::setScenarios(std::vector<std::size_t> scenarios)
{
    if (scenarios != m_scenarios)
        return remake(std::move(scenarios));
    if (m_compared != m_document.plan())
        refresh();
}

void InputsModel::remake(std::vector<std::size_t> scenarios)
{
    beginResetModel();
    m_compared = m_document.plan();
    std::erase_if(scenarios, [&](std::size_t at) { return at >= m_compared->scenarios.size(); });
    m_scenarios = std::move(scenarios);
    m_inputs = comparedInputs(*m_compared, m_scenarios, m_listed, m_more);
    endResetModel();
}

void InputsModel::setListed(InputsListed listed)
{
    m_listed = listed;
    remake(m_scenarios);
}

void InputsModel::listAlso(const std::string& uid, const std::string& field)
{
    m_more.emplace_back(uid, field);
    remake(m_scenarios);
}

int InputsModel::rowOf(const std::string& uid, const std::string& field) const
{
    const auto found = std::ranges::find_if(
        m_inputs, [&](const DifferingInput& input) { return input.uid == uid && input.field == field; });
    return found == m_inputs.end() ? -1 : static_cast<int>(found - m_inputs.begin());
}

int InputsModel::differingCount() const
{
    return static_cast<int>(std::ranges::count_if(m_inputs, [](const DifferingInput& input) {
        return std::ranges::any_of(input.values,
                                   [&](const Value& v) { return !(v == input.values.front()); });
    }));
}

/// The exact cells where the rows stay; all of it where they do not. Columns stay with their scenarios.
void InputsModel::refresh()
{
    std::vector<std::size_t> scenarios = placesIn(*m_document.plan(), *m_compared, m_scenarios);
    auto inputs = comparedInputs(*m_document.plan(), scenarios, m_listed, m_more);
    if (scenarios != m_scenarios || !sameRows(inputs, m_inputs))
        return remake(std::move(scenarios));
    const bool same = inputs == m_inputs && !std::ranges::any_of(scenarios, [&](std::size_t at) {
                          return m_document.plan()->scenarios[at].name != m_compared->scenarios[at].name;
                      });
    m_inputs = std::move(inputs);
    m_compared = m_document.plan();
    if (same)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_inputs.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool InputsModel::isScenario(const QModelIndex& index) const
{
    return index.column() >= 1 && index.column() <= static_cast<int>(m_scenarios.size());
}

std::size_t InputsModel::scenarioAt(const QModelIndex& index) const
{
    return isScenario(index) ? m_scenarios[static_cast<std::size_t>(index.column() - 1)] : 0;
}

FieldPlace InputsModel::placeAt(const QModelIndex& index) const
{
    const DifferingInput& input = m_inputs[static_cast<std::size_t>(index.row())];
    return {scenarioAt(index), input.uid, input.field};
}

bool InputsModel::canReset(const QModelIndex& index) const
{
    return index.isValid() && isScenario(index) && scenarioAt(index) > 0 &&
           m_inputs[static_cast<std::size_t>(index.row())]
               .overridden[static_cast<std::size_t>(index.column() - 1)];
}

void InputsModel::reset(const QModelIndex& index)
{
    if (!canReset(index))
        return;
    if (const auto done = m_document.resetField(placeAt(index)); !done)
        emit refused(errorText(done.error(), *m_document.plan()));
}

int InputsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_inputs.size());
}

int InputsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_scenarios.size()) + 2;
}

QString InputsModel::text(const QModelIndex& index, const CellStyle& style) const
{
    const DifferingInput& input = m_inputs[static_cast<std::size_t>(index.row())];
    if (isScenario(index))
        return cellText(*input.info, input.values[static_cast<std::size_t>(index.column() - 1)],
                        *m_document.plan(), style);
    if (index.column() > 0)
        return unitText(*input.info, *m_document.plan());
    const RowRef row = findRow(*m_document.plan(), input.uid);
    //: %1 is a site, group or workload, %2 one of its fields
    return tr("%1 / %2").arg(QString::fromStdString(rowTitle(*m_document.plan(), row)),
                             termText(input.info->term.name));
}

bool InputsModel::isInherited(const QModelIndex& index) const
{
    return isScenario(index) && scenarioAt(index) > 0 && !canReset(index);
}

/// All digits, and of what is inherited the scenario that it comes from.
QString InputsModel::tip(const QModelIndex& index) const
{
    const DifferingInput& input = m_inputs[static_cast<std::size_t>(index.row())];
    if (!isScenario(index))
        return QString::fromStdString(input.path);
    const QString value = text(index, typingStyle());
    if (!isInherited(index))
        return value;
    const Plan& plan = *m_document.plan();
    for (const std::string& uid : chainOf(plan, scenarioAt(index)))
        if (const auto from = std::ranges::find(plan.scenarios, uid, &Scenario::uid);
            from != plan.scenarios.end() && findOverride(plan, uid, input.uid, input.field))
            //: tooltip of an input that a scenario does not set: %1 is its value, %2 the scenario it has it
            //: from
            return tr("%1, from %2").arg(value, scenarioName(*from));
    return tr("%1, from %2").arg(value, scenarioName(plan.scenarios.front()));
}

QVariant InputsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DifferingInput& input = m_inputs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(index, forReading(typingStyle()));
    case Qt::EditRole: {
        const std::string typed = m_document.enteredText(placeAt(index));
        return typed.empty() ? text(index, typingStyle()) : QString::fromStdString(typed);
    }
    case Qt::ToolTipRole: return tip(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isScenario(index) ? Qt::AlignRight : Qt::AlignLeft));
    case CopyRole:
        return isScenario(index)
                   ? cellText(*input.info, input.values[static_cast<std::size_t>(index.column() - 1)],
                              *m_document.plan())
                   : text(index, typingStyle());
    case PathRole: return QString::fromStdString(input.path);
    case CellChoicesRole:
        return isScenario(index) ? cellChoices(*input.info, *m_document.plan()) : QStringList();
    case CellRoles{}.overridden: return canReset(index);
    case CellRoles{}.dimmed: return isInherited(index);
    default: return {};
    }
}

bool InputsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !isScenario(index))
        return false;
    const DifferingInput input = m_inputs[static_cast<std::size_t>(index.row())];
    const QString typed = value.toString();
    const auto read = typedValue(*input.info, typed, *m_document.plan(), typingStyle());
    const bool number = read && read->as<double>();
    const auto done = read.and_then([&](const Value& v) {
        return m_document.setField(placeAt(index), v, number ? typed.toStdString() : std::string());
    });
    if (!done) {
        Error error = done.error();
        error.field = error.field == input.info->key ? input.path : error.field;
        emit refused(errorText(error, *m_document.plan()));
    }
    return done.has_value();
}

QVariant InputsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section >= 0 && section < rowCount()
                   ? QVariant(text(index(section, 0), typingStyle()))
                   : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const bool scenario = section > 0 && section < columnCount() - 1;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::TextWordWrap) |
               static_cast<int>(scenario ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    if (scenario)
        return scenarioName(m_document.plan()->scenarios[m_scenarios[static_cast<std::size_t>(section - 1)]]);
    return section == 0 ? tr("Input") : tr("Unit");
}

Qt::ItemFlags InputsModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) | (isScenario(index) ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

void InputsDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    CellDelegate::initStyleOption(option, index);
    option->textElideMode = index.column() == 0 ? Qt::ElideMiddle : option->textElideMode;
}

QWidget* InputsDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    const QStringList choices = index.data(CellChoicesRole).toStringList();
    if (choices.isEmpty())
        return CellDelegate::createEditor(parent, option, index);
    auto* box = new QComboBox(parent);
    box->addItems(choices);
    box->setAccessibleName(index.siblingAtColumn(0).data().toString());
    return box;
}

void InputsDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        return box->setCurrentText(index.data(Qt::EditRole).toString());
    CellDelegate::setEditorData(editor, index);
}

void InputsDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* line = qobject_cast<QLineEdit*>(editor);
    const auto* box = qobject_cast<QComboBox*>(editor);
    if (box && box->currentText() != index.data(Qt::EditRole).toString())
        model->setData(index, box->currentText());
    else if (!box && (!line || line->isModified())) // what is typed over an equal value counts too
        CellDelegate::setModelData(editor, model, index);
}

} // namespace jw
