#include "views/explain/trace_model.h"

namespace jw {

struct TraceModel::Item {
    NodeId node = noNode;
    Item* parent = nullptr;
    int row = 0;
    bool fetched = false;
    std::vector<std::unique_ptr<Item>> parts{};
};

TraceModel::TraceModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Item>()) {}

TraceModel::~TraceModel() = default;

void TraceModel::setRoot(TracedAnswerPtr answer, NodeId node)
{
    beginResetModel();
    m_answer = std::move(answer);
    m_root = std::make_unique<Item>();
    m_root->node = m_answer ? node : noNode;
    addParts(*m_root);
    endResetModel();
}

/// The parts of an item that has none yet.
void TraceModel::addParts(Item& item)
{
    item.fetched = true;
    if (item.node == noNode)
        return;
    for (const NodeId part : m_answer->explainer->explain(item.node).parts)
        item.parts.push_back(std::make_unique<Item>(Item{part, &item, static_cast<int>(item.parts.size())}));
}

TraceModel::Item* TraceModel::itemAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Item*>(index.internalPointer()) : m_root.get();
}

NodeId TraceModel::nodeAt(const QModelIndex& index) const { return itemAt(index)->node; }

QModelIndex TraceModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, itemAt(parent)->parts[static_cast<std::size_t>(row)].get());
}

QModelIndex TraceModel::parent(const QModelIndex& child) const
{
    Item* parent = child.isValid() ? itemAt(child)->parent : nullptr;
    return parent && parent != m_root.get() ? createIndex(parent->row, 0, parent) : QModelIndex();
}

int TraceModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(itemAt(parent)->parts.size());
}

int TraceModel::columnCount(const QModelIndex&) const { return 2; }

/// Known before the parts are: an input or a plain number has none.
bool TraceModel::hasChildren(const QModelIndex& parent) const
{
    const Item& item = *itemAt(parent);
    if (parent.column() > 0 || item.node == noNode)
        return false;
    const Op op = m_answer->traced.trace->nodes()[item.node].op;
    return item.fetched ? !item.parts.empty() : op == Op::Sum || arity(op) > 0;
}

bool TraceModel::canFetchMore(const QModelIndex& parent) const
{
    return hasChildren(parent) && !itemAt(parent)->fetched;
}

void TraceModel::fetchMore(const QModelIndex& parent)
{
    Item& item = *itemAt(parent);
    if (!canFetchMore(parent))
        return;
    const auto count = static_cast<int>(m_answer->explainer->explain(item.node).parts.size());
    if (count > 0)
        beginInsertRows(parent, 0, count - 1);
    addParts(item);
    if (count > 0)
        endInsertRows();
}

QVariant TraceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item& item = *itemAt(index);
    if (role == Qt::TextAlignmentRole && index.column() == 1)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == 1)
        return nodeValue(*m_answer, item.node);
    const std::uint32_t within = m_answer->traced.trace->nodes()[item.parent->node].label;
    return nodeName(*m_answer, item.node, role == Qt::ToolTipRole ? 0 : within);
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section > 1)
        return {};
    return section == 0 ? tr("Part") : tr("Value");
}

} // namespace jw
