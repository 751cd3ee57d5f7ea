#include "views/explain/input_list.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "views/common/focus_ring.h"
#include "views/common/look.h"
#include "views/common/table_copy.h"

namespace jw {
namespace {

constexpr int valueRole = Qt::UserRole + 1, sourceRole = Qt::UserRole + 2, toneRole = Qt::UserRole + 3;

QString goToText() { return QCoreApplication::translate("jw::InputList", "Go to"); }

class InputDelegate final : public QStyledItemDelegate {
public:
    InputDelegate(const Look& look, QObject* parent) : QStyledItemDelegate(parent), m_look(look) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {m_look.px(200), m_look.px(46)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = m_look.theme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            painter->fillRect(option.rect,
                              option.state & QStyle::State_Selected ? theme.accentGround : theme.raised);
        const QRect inner = option.rect.adjusted(m_look.px(4), m_look.px(3), -m_look.px(4), -m_look.px(3));
        const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
        const QRect lower(inner.left() + m_look.px(14), upper.bottom() + 1, inner.width() - m_look.px(14),
                          inner.height() / 2);
        line(*painter, upper, index.data().toString(), index.data(valueRole).toString(),
             {m_look.font(Type::Body), m_look.font(Type::BodyStrong), theme.text, theme.text});
        line(*painter, lower, index.data(sourceRole).toString(), goToText(),
             {m_look.font(Type::Small), m_look.font(Type::Label), theme.secondary, theme.accent});
        painter->setPen(Qt::NoPen);
        painter->setBrush(toneColor(theme, static_cast<Tone>(index.data(toneRole).toInt())));
        painter->drawEllipse(QPointF(inner.left() + m_look.px(4), lower.center().y() + 1), m_look.px(3.5),
                             m_look.px(3.5));
        if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus())
            paintFocusRing(*painter, m_look, option.rect, 4);
        painter->restore();
    }

private:
    struct Style {
        QFont left, right;
        QColor leftColor, rightColor;
    };
    static void line(QPainter& painter, const QRect& rect, const QString& left, const QString& right,
                     const Style& s)
    {
        painter.setFont(s.right);
        painter.setPen(s.rightColor);
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, right);
        const int room = rect.width() - QFontMetrics(s.right).horizontalAdvance(right) - 8;
        painter.setFont(s.left);
        painter.setPen(s.leftColor);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(s.left).elidedText(left, Qt::ElideRight, room));
    }

    const Look& m_look;
};

} // namespace

void InputListModel::setInputs(std::vector<ExplainedInput> inputs)
{
    beginResetModel();
    m_inputs = std::move(inputs);
    endResetModel();
}

int InputListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_inputs.size());
}

QVariant InputListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExplainedInput& input = m_inputs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return input.name;
    case Qt::ToolTipRole: return QStringList{input.path, input.source}.join(QLatin1Char('\n'));
    case Qt::AccessibleTextRole:
        return QStringList{input.name, input.value, input.source, goToText()}.join(QStringLiteral(", "));
    case valueRole: return input.value;
    case sourceRole: return input.source;
    case toneRole: return static_cast<int>(input.tone);
    case PathRole: return input.path;
    default: return {};
    }
}

InputList::InputList(const Look& look, QWidget* parent) : QListView(parent), m_look(look)
{
    setModel(&m_model);
    setItemDelegate(new InputDelegate(look, this));
    setRingsItself(*this);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setEditTriggers(NoEditTriggers);
    connect(this, &QListView::doubleClicked, this, &InputList::goTo);
    connect(&look, &Look::lookChanged, this, [this] { doItemsLayout(), updateGeometry(); });
}

void InputList::setInputs(std::vector<ExplainedInput> inputs)
{
    m_model.setInputs(std::move(inputs));
    updateGeometry();
}

QSize InputList::sizeHint() const
{
    return {m_look.px(220), m_look.px(46) * std::clamp(m_model.rowCount(), 1, 8) + 4};
}

void InputList::goTo(const QModelIndex& index)
{
    const QString path = index.data(PathRole).toString();
    if (!path.isEmpty())
        emit goToRequested(path);
}

void InputList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return goTo(currentIndex());
    QListView::keyPressEvent(event);
}

void InputList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const QRect cell = visualRect(index);
    const bool onLink =
        event->pos().y() > cell.center().y() && event->pos().x() > cell.right() - m_look.px(60);
    if (index.isValid() && onLink)
        goTo(index);
}

} // namespace jw
