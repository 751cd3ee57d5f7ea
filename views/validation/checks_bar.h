// What narrows the checked rows: a search, choices by metric, hardware, source and fit.
#pragma once

#include <QWidget>

#include <array>

class QComboBox;
class QLineEdit;

namespace jw {

class ChecksFilter;

/// Enter in the search goes on to the table.
class ChecksBar final : public QWidget {
    Q_OBJECT

public:
    enum class Choice { Metric, Hardware, Source, Fit };

    explicit ChecksBar(ChecksFilter& rows, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& search() const { return *m_search; }
    [[nodiscard]] QComboBox& box(Choice choice) const { return *m_boxes[static_cast<std::size_t>(choice)]; }
    void fill();  ///< with what the rows have; keeps what is chosen while it is there
    void clear(); ///< all rows pass
    void retranslate();

signals:
    void filtered();
    void searchEntered();

private:
    void fillBox(Choice choice);
    void apply();

    ChecksFilter& m_rows;
    QLineEdit* m_search; ///< all owned
    std::array<QComboBox*, 4> m_boxes{};
};

} // namespace jw
