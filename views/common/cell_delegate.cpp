#include "views/common/cell_delegate.h"

#include <QApplication>
#include <QPainter>

#include "views/common/focus_ring.h"
#include "views/common/look.h"

namespace jw {
namespace {

constexpr double cellPadding = 12;

void paintGround(QPainter& painter, const Look& look, const QStyleOptionViewItem& option)
{
    const Theme& theme = look.theme();
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, theme.accentGround);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, theme.raised);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     theme.softBorder);
}

/// A wedge in the top right corner: seen without color, beside the text in the error color
void paintErrorMark(QPainter& painter, const Look& look, const QRect& rect)
{
    const double side = look.px(8);
    QPolygonF wedge;
    wedge << rect.topRight() + QPointF(1 - side, 0) << rect.topRight() + QPointF(1, 0)
          << rect.topRight() + QPointF(1, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.theme().worse);
    painter.drawPolygon(wedge);
}

} // namespace

CellDelegate::CellDelegate(const Look& look, QObject* parent, CellRoles roles)
    : QStyledItemDelegate(parent),
      m_look(look),
      m_roles(roles)
{
}

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font = index.data(Qt::FontRole).isValid() ? option->font : m_look.font(Type::Body);
}

void NumberCell::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    CellDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, m_look, cell);
    paintMarks(*painter, cell, index);
    const QRect inner = paintLeading(*painter, cell, index);
    paintTexts(*painter, cell, index, inner);
    if ((cell.state & QStyle::State_HasFocus) && cell.widget && cell.widget->hasFocus())
        paintFocusRing(*painter, m_look, cell.rect, 4);
    painter->restore();
}

void CellDelegate::paintTexts(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                              const QRect& inner) const
{
    const auto draw = [&](const QRect& room, const QFont& font, const QColor& color, const QString& text) {
        painter.setPen(color);
        painter.setFont(font);
        painter.drawText(room, static_cast<int>(option.displayAlignment | Qt::AlignVCenter),
                         QFontMetrics(font).elidedText(text, option.textElideMode, room.width()));
    };
    const QString below = index.data(m_roles.below).toString();
    if (below.isEmpty())
        return draw(inner, option.font, textColor(option, index), option.text);
    const QFont small = m_look.font(Type::Small);
    const QStringList lines = below.split(u'\n');
    const int first = QFontMetrics(option.font).height(), more = QFontMetrics(small).height();
    int top = inner.top() + (inner.height() - first - static_cast<int>(lines.size()) * more) / 2;
    draw({inner.left(), top, inner.width(), first}, option.font, textColor(option, index), option.text);
    top += first;
    for (const QString& line : lines) {
        draw({inner.left(), top, inner.width(), more}, small, m_look.theme().smallPrint, line);
        top += more;
    }
}

void CellDelegate::paintMarks(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    if (index.data(m_roles.overridden).toBool()) {
        const QRect bar(option.rect.left(), option.rect.center().y() - m_look.px(10), m_look.px(3),
                        m_look.px(20));
        painter.fillRect(bar, m_look.theme().overridden);
    }
    if (!index.data(m_roles.error).toString().isEmpty())
        paintErrorMark(painter, m_look, option.rect);
}

/// Check box and source dot; returns where the text goes.
QRect CellDelegate::paintLeading(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    QRect inner = option.rect.adjusted(padding(option), 0, -padding(option), -1);
    if (option.features & QStyleOptionViewItem::HasCheckIndicator) {
        QStyleOptionViewItem box = option;
        const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        box.rect = inner; // as editorEvent has it
        box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, option.widget);
        box.state.setFlag(QStyle::State_On, option.checkState == Qt::Checked);
        box.state.setFlag(QStyle::State_Off, option.checkState == Qt::Unchecked);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
        inner.setLeft(box.rect.right() + m_look.px(8));
    }
    const QVariant dot = index.data(m_roles.dot);
    if (!dot.isValid())
        return inner;
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(m_look.theme(), static_cast<Tone>(dot.toInt())));
    painter.drawEllipse(QPointF(inner.left() + m_look.px(4), inner.center().y() + 1), m_look.px(3.5),
                        m_look.px(3.5));
    return inner.adjusted(m_look.px(14), 0, 0, 0);
}

/// Clicks on the check box are looked for where it is painted: inside the padding.
bool CellDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(padding(option), 0, -padding(option), -1);
    return QStyledItemDelegate::editorEvent(event, model, inner, index);
}

int CellDelegate::padding(const QStyleOptionViewItem& option) const
{
    const bool dense = option.widget && option.widget->property("dense").toBool(); // makeDense()
    return m_look.px(dense ? cellPadding / 2 : cellPadding);
}

QColor CellDelegate::textColor(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_look.theme();
    if (!index.data(m_roles.error).toString().isEmpty())
        return theme.worse;
    if (index.data(m_roles.overridden).toBool())
        return theme.overridden;
    if (index.data(m_roles.dimmed).toBool())
        return theme.smallPrint;
    return option.state & QStyle::State_Enabled ? theme.text : theme.smallPrint;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QFontMetrics metrics(cell.font);
    const int dot = index.data(m_roles.dot).isValid() ? m_look.px(14) : 0;
    const QString below = index.data(m_roles.below).toString();
    const int second = below.isEmpty() ? 0 : QFontMetrics(m_look.font(Type::Small)).size(0, below).width();
    return {qMax(metrics.horizontalAdvance(cell.text), second) + 2 * padding(option) + dot + 2,
            qMax(m_look.px(34), metrics.height() + m_look.px(8))};
}

} // namespace jw
