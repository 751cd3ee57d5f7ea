// Cells of every table: number alignment, override bar, error mark, source dot and the focus ring.
#pragma once

#include <QStyledItemDelegate>

namespace jw {

class Look;

/// Extra facts a model may tell about a cell; roles not answered are left out of the picture.
struct CellRoles {
    int overridden = Qt::UserRole + 101; ///< bool: differs from the baseline
    int error = Qt::UserRole + 102;      ///< text: why the value is refused; empty when it is not
    int dot = Qt::UserRole + 103;        ///< int, a Tone: kind of source, drawn before the text
    int dimmed = Qt::UserRole + 104;     ///< bool: stands behind the other rows, such as a rejected one
    int below = Qt::UserRole + 105;      ///< text: further lines, in small print
};

/// Rows 34 px, a soft line under each, accent ground when selected, ring when current and focused.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(const Look& look, QObject* parent = nullptr, CellRoles roles = {});

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintTexts(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                    const QRect& inner) const;
    void paintMarks(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] QRect paintLeading(QPainter& painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const;
    [[nodiscard]] int padding(const QStyleOptionViewItem& option) const;
    [[nodiscard]] QColor textColor(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const Look& m_look;
    CellRoles m_roles;
};

/// Right aligned, so that digits stand under digits.
class NumberCell final : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace jw
