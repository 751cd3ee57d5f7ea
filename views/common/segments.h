// A row of buttons that touch, of which one is chosen: which chart, which days.
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace jw {

class Segments final : public QWidget {
    Q_OBJECT

public:
    explicit Segments(QWidget* parent = nullptr);

    /// Another one at the right end; the first is chosen. Ids are the caller's.
    void add(int id);
    void setText(int id, const QString& text);
    [[nodiscard]] int chosen() const;
    void choose(int id);
    [[nodiscard]] QAbstractButton* button(int id) const;

signals:
    void chosenByUser(int id);

private:
    QButtonGroup* m_group; ///< owned
};

} // namespace jw
